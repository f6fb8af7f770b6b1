import { ourColumns, type Rule } from './rule.ts';

/** Types that lose something, each with the one to use. */
const betterTypes = {
  'timestamp without time zone': 'timestamptz',
  'time with time zone': 'time, in the time zone of the district',
  json: 'jsonb',
  money: 'bigint, counting fen',
  real: 'numeric or double precision',
  character: 'text',
};

const columnsHaveGoodTypes: Rule = (sql) => sql`
  select at, 'is ' || type || '; use ' || better.use as says
  from ${ourColumns(sql)}
  join jsonb_each_text(${sql.json(betterTypes)}) better(type, use) using (type)`;

const numbersAreIdentities: Rule = (sql) => sql`
  select at, 'is a serial; use generated always as identity' as says
  from ${ourColumns(sql)}
  join pg_attrdef d on d.adrelid = relation_id and d.adnum = number
  where pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'`;

/** Columns of these names hold words that people type; each says how many, so that no form can store a novel. */
const typedWords =
  '^(name|title|note|reason|summary|story|address|topic|organiser|place)$|_(name|title|note|reason)$';

const typedWordsHaveALength: Rule = (sql) => sql`
  select at, 'holds words that people type and has no check on their length' as says
  from ${ourColumns(sql)}
  where kind in ('r', 'p') and schema <> 'platform' and type = 'text' and not generated and name ~ ${typedWords}
    and not exists (
      select from pg_constraint k
      where k.conrelid = relation_id and k.contype = 'c' and number = any(k.conkey)
        and pg_get_constraintdef(k.oid) ~ ('length\\(' || name || '\\)|' || name || ' = ANY'))`;

export const typeRules: Rule[] = [columnsHaveGoodTypes, numbersAreIdentities, typedWordsHaveALength];
