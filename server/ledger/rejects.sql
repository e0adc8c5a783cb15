-- A page of the findings that reject a row, with the cells of the row. Grain: one finding, in the order of the file.
select code, effect, file, sheet, "table", "row", "column", value, hint, cells
from read_parquet($path, file_row_number = true)
where effect = 'reject' and "row" is not null
order by file_row_number
limit $limit offset $offset
