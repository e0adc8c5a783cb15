-- Tables and views of the names in $1 that this user may read. Grain: one row per relation, the schema `contrepoids` and
-- then the search path's order first. The estimate is the last count of the statistics.
select
  namespace.nspname::text as schema,
  relation.relname::text as name,
  array_agg(attribute.attname::text order by attribute.attnum) as names,
  array_agg(format_type(attribute.atttypid, null) order by attribute.attnum) as types,
  case when relation.relkind in ('r', 'm', 'p') and relation.reltuples > 0 then relation.reltuples::float8 end
    as "estimatedRows"
from pg_catalog.pg_class relation
join pg_catalog.pg_namespace namespace on namespace.oid = relation.relnamespace
join pg_catalog.pg_attribute attribute on attribute.attrelid = relation.oid
where relation.relname = any ($1)
  and relation.relkind in ('r', 'm', 'v', 'f', 'p')
  and (namespace.nspname = 'contrepoids' or namespace.nspname = any (current_schemas(false)))
  and has_schema_privilege(namespace.oid, 'USAGE')
  and attribute.attnum > 0
  and not attribute.attisdropped
  and has_column_privilege(relation.oid, attribute.attnum, 'SELECT')
group by relation.oid, namespace.nspname, relation.relname, relation.relkind, relation.reltuples
order by namespace.nspname <> 'contrepoids', array_position(current_schemas(false), namespace.nspname), relation.relname
