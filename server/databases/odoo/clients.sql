-- Ledger: clients. Grain: one row per commercial entity that ordered, was invoiced or was given a quotation.
-- `since` stays empty: a partner's creation date is the day on which it was typed in, often that of the move to Odoo.
-- An archived partner is not a lost client: merged and renamed records are archived too.
with recursive ancestor as (
  select client.id as client_id, client.id as ancestor_id, 0 as steps
  from client
  union all
  select ancestor.client_id, partner.parent_id, ancestor.steps + 1
  from ancestor
  join res_partner partner on partner.id = ancestor.ancestor_id
  -- The bound holds where parents were made to name one another.
  where partner.parent_id is not null and ancestor.steps < 20
),
head as (
  select distinct on (client_id) client_id, ancestor_id
  from ancestor
  order by client_id, steps desc
)
select
  client.id as client_id,
  coalesce(nullif(trim(partner.name), ''), partner.ref) as name,
  industry.name as sector,
  case when not client.bought then 'prospect' end as status,
  case when count(*) over (partition by head.ancestor_id) > 1 then head.ancestor_id end as "group"
from client
join res_partner partner on partner.id = client.id
join head on head.client_id = client.id
left join res_partner_industry industry on industry.id = partner.industry_id
order by client.id
