/** Reads what a population is measured by: whom one meets, the ordinary shop, the course's figures; says what is wrong, with file, path and line. */
import { err, ok, type Result } from '../model/result';
import { ArchetypesSchema, FiguresSchema, type Archetypes, type Figure } from './archetypes';
import { numbersAt } from './causes';
import { checkOrdinary, twice } from './check';
import type { Issue } from './issue';
import { parseYaml } from './read';
import { ScenarioSchema, type ScenarioData } from './schema';

export interface Population {
  readonly archetypes: Archetypes;
  readonly ordinary: ScenarioData;
  readonly figures: readonly Figure[];
}

/** The texts of its files; a missing one is undefined. */
export type PopulationTexts = Readonly<Record<keyof Population, string | undefined>>;

/** What the files refer to and this folder does not know itself. */
export interface Known {
  /** The figures that can be measured. */
  readonly figures: readonly string[];
  /** What holds the causes beside archetypes and ordinary, by the first word of their paths. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The course's concepts; with none, those that are named are not looked at. */
  readonly concepts: ReadonlySet<string>;
}

type Found = Omit<Issue, 'file' | 'line' | 'severity'>;

/** Kinds from which somebody can be drawn: some at all, and two needs for each. */
const checkKinds = ({ kinds }: Archetypes, { features }: ScenarioData): readonly Found[] => {
  const found: Found[] = [];
  const of = Object.entries(kinds);
  if (of.every(([, { share }]) => share === 0))
    found.push({
      code: 'kinds.none',
      path: 'kinds',
      message: 'nobody can be drawn',
      mend: 'give at least one kind a share above 0',
    });
  for (const [name, { first, second }] of of) {
    const alone = first.find((need) => second.every((other) => other === need));
    if (alone)
      found.push({
        code: 'needs.second',
        path: `kinds.${name}.second`,
        message: `with ${alone} first there is no second need`,
        mend: 'name another need, too',
      });
    for (const [list, needs] of Object.entries({ first, second }))
      for (const [i, need] of needs.entries())
        if (!features.some((feature) => feature.need === need))
          found.push({
            code: 'needs.unmet',
            path: `kinds.${name}.${list}.${String(i)}`,
            message: `no feature of the ordinary shop meets ${need}`,
            mend: 'add a feature for it in ordinary.yaml, or name another need',
          });
  }
  return found;
};

/** Every figure that can be measured once, and no other; every cause a number, or several. */
const checkFigures = (
  figures: readonly Figure[],
  known: Known,
  trees: Readonly<Record<string, unknown>>,
): readonly Found[] => {
  const ids = figures.map(({ id }) => id);
  const found: Found[] = twice(ids).map((id) => ({
    code: 'id.twice',
    path: '',
    message: `figure ${id} stands twice`,
    mend: 'name each figure once',
  }));
  for (const [i, { id, causes }] of figures.entries()) {
    if (!known.figures.includes(id))
      found.push({
        code: 'id.unknown',
        path: `${String(i)}.id`,
        message: `nothing measures ${id}`,
        mend: `use one of: ${known.figures.join(', ')}`,
      });
    for (const [j, cause] of causes.entries())
      if (numbersAt(trees, cause.split('.')).length === 0)
        found.push({
          code: 'id.unknown',
          path: `${String(i)}.causes.${String(j)}`,
          message: `${cause} leads to no number`,
          mend: `use a path into ${Object.keys(trees).join(', ')}, such as ordinary.gaps.delivery`,
        });
    for (const cause of twice(causes))
      found.push({
        code: 'id.twice',
        path: `${String(i)}.causes`,
        message: `cause ${cause} stands twice`,
        mend: 'name each cause once',
      });
  }
  for (const id of known.figures)
    if (!ids.includes(id))
      found.push({
        code: 'figures.missing',
        path: '',
        message: `the figure ${id} is measured and stands nowhere`,
        mend: `add ${id} with the range that the course gives`,
      });
  return found;
};

/** Reads the population's files. Answers with the population, or with everything that is wrong with it. */
export const parsePopulation = (
  texts: PopulationTexts,
  known: Known,
): Result<Population, readonly Issue[]> => {
  const archetypes = parseYaml(ArchetypesSchema, texts.archetypes, 'course/archetypes.yaml');
  const ordinary = parseYaml(ScenarioSchema, texts.ordinary, 'course/ordinary.yaml');
  const figures = parseYaml(FiguresSchema, texts.figures, 'course/figures.yaml');
  if (!archetypes.value || !ordinary.value || !figures.value)
    return err([...archetypes.issues, ...ordinary.issues, ...figures.issues]);
  const population = { archetypes: archetypes.value, ordinary: ordinary.value, figures: figures.value };
  const trees = { ...known.parameters, archetypes: archetypes.value, ordinary: ordinary.value };
  const placed = (file: string, lineOf: (path: string) => number | null, found: readonly Found[]) =>
    found.map(({ code, path, message, mend }): Issue => ({
      severity: 'error',
      code,
      file: `course/${file}.yaml`,
      path,
      line: lineOf(path),
      message,
      mend,
    }));
  const issues = [
    ...placed('archetypes', archetypes.lineOf, checkKinds(archetypes.value, ordinary.value)),
    ...placed('ordinary', ordinary.lineOf, checkOrdinary(ordinary.value, known.concepts)),
    ...placed('figures', figures.lineOf, checkFigures(figures.value, known, trees)),
  ];
  return issues.length === 0 ? ok(population) : err(issues);
};
