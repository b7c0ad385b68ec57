import type { Preferences } from '../../utils/preferences/preferences.ts';
import { SectionForm } from '../options/SectionForm.tsx';
import { SectionFrame } from '../options/SectionFrame.tsx';
import { SwitchedFields } from '../options/SwitchedFields.tsx';
import type { Section } from '../options/use-section.ts';

type Writing = Preferences['writing'];

/** What the extension does while she types on the site. */
export const WritingSection = ({ section }: { section: Section<Writing, Writing> }) => (
  <SectionFrame name="writing" title="writing_title" lead="writing_lead">
    <SectionForm name="writing" section={section}>
      <SwitchedFields
        name="keepsDrafts"
        label="writing_drafts"
        hint="writing_drafts_hint"
        isOn={section.form.keepsDrafts}
        onSwitch={(keepsDrafts) => section.change({ ...section.form, keepsDrafts })}
      />
      <SwitchedFields
        name="showsChip"
        label="writing_chip"
        hint="writing_chip_hint"
        isOn={section.form.showsChip}
        onSwitch={(showsChip) => section.change({ ...section.form, showsChip })}
      />
    </SectionForm>
  </SectionFrame>
);
