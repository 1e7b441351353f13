import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveRegistry, RegistryError } from '../../../adapters/registry/live-registry.ts';
import type { Problem } from '../../../knowledge/load/problems.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';

const SAMPLE = fileURLToPath(new URL('../../fixtures/registry/', import.meta.url));

let directory: string;
let live: LiveRegistry;
let reloads: (readonly Problem[])[];
let wake: () => void;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gremienlotse-test-'));
  cpSync(SAMPLE, directory, { recursive: true });
  [reloads, wake] = [[], () => {}];
  live = new LiveRegistry(directory, {
    log: new RecordingLog(),
    lookMs: 10,
    onReload: (problems) => {
      reloads.push(problems);
      wake();
    },
  });
});
afterEach(() => {
  live.close();
  rmSync(directory, { recursive: true });
});

/** Changes something and waits until the registry has noticed. */
async function change(how: () => void): Promise<void> {
  const noticed = new Promise<void>((resolve) => {
    wake = resolve;
  });
  how();
  await noticed;
}
const write = (file: string, text: string) => change(() => writeFileSync(join(directory, file), text));
const round = (name: string) => `name: ${name}\nkind: round\nmentions:\n  - { document: beispiel-2026, at: "1" }\n`;
const names = () => [...live.knowledge.registry.entries.values()].map(({ name }) => name).sort();

describe('a running registry', () => {
  it('takes over a changed file and a new one', async () => {
    await write('feld/beispielrunde.yaml', round('Neue Runde'));
    expect(names()).toContain('Neue Runde');
    await write('feld/zweite.yaml', round('Zweite Runde'));
    expect(names()).toEqual(['Neue Runde', 'Zweite Runde']);
    expect(live.broken).toBe(false);
  });

  it('keeps answering from the last good one while the files have errors', async () => {
    const good = live.knowledge;
    await write('feld/beispielrunde.yaml', 'name: [\n');
    expect(live.broken).toBe(true);
    expect(live.knowledge).toBe(good);
    expect(reloads.at(-1)!.length).toBeGreaterThan(0);
    await write('feld/beispielrunde.yaml', round('Wieder gut'));
    expect(live.broken).toBe(false);
    expect(names()).toEqual(['Wieder gut']);
  });

  it('notices what happens to a file after Git or an editor has replaced it', async () => {
    const [file, other] = [join(directory, 'feld/beispielrunde.yaml'), join(directory, 'feld/neu.tmp')];
    await change(() => {
      writeFileSync(other, round('Ersetzt'));
      renameSync(other, file);
    });
    await write('feld/beispielrunde.yaml', round('Danach geändert'));
    expect(names()).toEqual(['Danach geändert']);
    await change(() => rmSync(file));
    expect(names()).toEqual([]);
  });

  it('notices that its whole folder was exchanged, and goes on noticing', async () => {
    await change(() => renameSync(directory, `${directory}-alt`));
    expect(live.broken).toBe(true);
    await change(() => cpSync(`${directory}-alt`, directory, { recursive: true }));
    expect(live.broken).toBe(false);
    await write('feld/beispielrunde.yaml', round('Im neuen Ordner'));
    expect(names()).toEqual(['Im neuen Ordner']);
    rmSync(`${directory}-alt`, { recursive: true });
  });

  it('takes over a release to which a link is set', async () => {
    const link = `${directory}-aktuell`;
    cpSync(directory, `${directory}-2`, { recursive: true });
    writeFileSync(join(`${directory}-2`, 'feld/beispielrunde.yaml'), round('Zweite Ausgabe'));
    symlinkSync(directory, link);
    live.close();
    live = new LiveRegistry(link, { log: new RecordingLog(), lookMs: 10, onReload: () => wake() });
    await change(() => {
      symlinkSync(`${directory}-2`, `${link}-neu`);
      renameSync(`${link}-neu`, link);
    });
    expect(names()).toEqual(['Zweite Ausgabe']);
    rmSync(link);
    rmSync(`${directory}-2`, { recursive: true });
  });
});

it('does not start from a broken one, and lists every error with its place', () => {
  writeFileSync(join(directory, 'feld/beispielrunde.yaml'), 'name: [\n');
  writeFileSync(join(directory, 'feld/andere.yaml'), 'kind: round\n');
  const open = () => new LiveRegistry(directory, { log: new RecordingLog() });
  expect(open).toThrow(RegistryError);
  expect(open).toThrow(/beispielrunde\.yaml:\d+:\d+[\s\S]*andere\.yaml|andere\.yaml[\s\S]*beispielrunde\.yaml:\d+:\d+/);
});
