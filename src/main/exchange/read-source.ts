import type { SourceFile } from '#shared/domain/import/source.ts';
import type { Result } from '#shared/lib/result.ts';
import { type NamedFile, readText } from './csv/read-text.ts';
import { type OnProgress, readJira } from './jira/read.ts';

/** Reads a tracker's export and normalises it; errors as `readText` and `readJira` name them. */
export function readSource(file: NamedFile, onProgress: OnProgress): Result<SourceFile> {
  const text = readText(file);
  return text.ok ? readJira(text.value, file.name, onProgress) : text;
}
