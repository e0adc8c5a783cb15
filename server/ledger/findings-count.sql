-- How many findings an import has, optionally of one effect or code. Grain: one row.
select count(*) as findings
from read_parquet($path)
where ($effect::varchar is null or effect = $effect) and ($code::varchar is null or code = $code)
