-- The party to which a client belongs: itself, or with groups joined its group. Grain: one row, none for an unknown client.
select case when $grouped then group_key else client_id end as "party"
from dim_client
where client_id = $client;
