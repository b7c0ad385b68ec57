import { askFor } from './ask-for.ts';

/** `{name: setting; key=value}`, see https://blaze.today/commands (read 2026-11). */
interface Command {
  name: string;
  positional: string[];
  named: ReadonlyMap<string, string>;
}

/** What stands between such a pair belongs to it; to ask for the mark alone would make no sense. */
const PARTS: ReadonlySet<string> = new Set([
  ...['if', 'elseif', 'else', 'repeat', 'formtoggle', 'note', 'link', 'button', 'action'],
]);
const FIELDS: ReadonlySet<string> = new Set(['formtext', 'formparagraph', 'formdate', 'formmenu']);
const IN_BRACES = /\{([^{}｛｝]*)\}/g;

/**
 * Its commands in our language: fields, menus and the cursor are ours too, other values are asked
 * for. What parts the text stays as it is, and is pointed at because our language does not know it.
 */
export function fromTextBlaze(text: string): string {
  const fields = fieldsIn(text);
  let unnamed = 0;
  return text.replace(IN_BRACES, (whole: string, inside: string) => {
    const formula = /^\s*=([^]*)$/.exec(inside)?.[1]?.trim();
    if (formula !== undefined) return fields.get(formula) ?? askFor(formula) ?? whole;
    const command = commandIn(inside);
    if (!command) return askFor(inside) ?? whole;
    if (command.name === 'cursor') return '{カーソル}';
    if (PARTS.has(command.name) || command.name.startsWith('end')) return whole;
    if (!FIELDS.has(command.name)) return askFor(inside) ?? whole;
    if (command.named.has('name')) return fieldOf(command) ?? whole;
    // Without a name every one is another field.
    unnamed += 1;
    return fieldOf(command, `${command.name} ${unnamed}`) ?? whole;
  });
}

/** `{=name}` repeats what was typed or chosen under that name. */
function fieldsIn(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, inside = ''] of text.matchAll(IN_BRACES)) {
    const command = commandIn(inside);
    const name = command?.named.get('name');
    if (!command || name === undefined || !FIELDS.has(command.name)) continue;
    const field = fieldOf(command);
    if (field !== undefined) fields.set(name, field);
  }
  return fields;
}

function commandIn(inside: string): Command | undefined {
  const [, name, settings = ''] = /^\s*([a-z]+)\s*(?::([^]*))?$/i.exec(inside) ?? [];
  if (name === undefined) return undefined;
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const setting of settings.split(';')) {
    const [, key, value] = /^\s*([a-z]+)\s*=([^]*)$/i.exec(setting) ?? [];
    if (key !== undefined) named.set(key.toLowerCase(), value?.trim() ?? '');
    else if (setting.trim() !== '') positional.push(setting.trim());
  }
  return { name: name.toLowerCase(), positional, named };
}

function fieldOf(command: Command, name = command.named.get('name') ?? ''): string | undefined {
  const proposal = command.named.get('default') ?? '';
  if (command.name === 'formmenu') return menuOf(command, name) ?? askFor(name, proposal);
  // Of a date it is a date, in a format of its own.
  return askFor(name, command.name === 'formdate' ? '' : proposal);
}

/** @returns undefined where ours can hold no such menu */
function menuOf({ positional, named }: Command, name: string): string | undefined {
  const start = named.get('default');
  const options = [...new Set(start === undefined ? positional : [start, ...positional])];
  const isPlain = [...named.keys()].every((key) => key === 'name' || key === 'default');
  const hasMarks = /[:：|｜]/.test(name) || options.some((option) => /[|｜\n]/.test(option));
  if (name === '' || options.length < 2 || !isPlain || hasMarks) return undefined;
  return `{選択 ${name}: ${options.join(' | ')}}`;
}
