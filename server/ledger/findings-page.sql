-- A page of one import's findings. Grain: one finding, in the order in which staging wrote them.
select code, effect, file, sheet, "table", "row", "column", value, hint
from read_parquet($path, file_row_number = true)
where ($effect::varchar is null or effect = $effect) and ($code::varchar is null or code = $code)
order by file_row_number
limit $limit offset $offset
