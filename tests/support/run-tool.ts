import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface ToolRun {
  exitCode: number;
  /** Both streams, as they came. */
  output: string;
}

/** Runs one of the project's tools, or `node`, in the project's folder. */
export function runTool(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ToolRun> {
  const bin = join(ROOT, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const tool = spawn(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows the tools are batch files, which only a shell can start.
      shell: process.platform === 'win32',
    });
    const chunks: string[] = [];
    tool.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    tool.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    tool.on('error', (error) => {
      resolve({ exitCode: 1, output: `${command}: ${error.message}` });
    });
    tool.on('close', (code) => {
      resolve({ exitCode: code ?? 1, output: chunks.join('') });
    });
  });
}
