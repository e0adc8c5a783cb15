-- Ledger: interactions. Grain: one row per e-mail or message on a client's document, per finished call, and per meeting
-- and client invited to it.
-- Of all messages nine in ten are notes, logs and robots: what is read are e-mails received, messages that go out to the
-- followers, and activities of the kinds call and e-mail. A meeting is in the calendar too and is read from there only.
-- direction: `in` when the author belongs to the client, or is unknown to Odoo and wrote an e-mail; else `out`.
-- kind is always `contact`: whether words are a request, a complaint or a threat is not for a query to say. The words
-- themselves stay in Odoo.
with kind as (
  select res_id as id, name
  from ir_model_data
  where model = 'mail.activity.type' and module = 'mail'
),
subtype as (
  select res_id as id
  from ir_model_data
  where model = 'mail.message.subtype' and module = 'mail' and name = 'mt_comment'
),
message as (
  select
    message.id, message.date, message.author_id, message.message_type, message.model, message.res_id, kind.name as activity
  from mail_message message
  left join subtype on subtype.id = message.subtype_id
  left join kind on kind.id = message.mail_activity_type_id
  where message.model in ('sale.order', 'account.move', 'res.partner', 'crm.lead', 'stock.picking')
    and not coalesce(message.is_internal, false)
    and (
      (message.message_type in ('email', 'comment', 'email_outgoing') and subtype.id is not null
        and message.mail_activity_type_id is null)
      or kind.name in ('mail_activity_data_call', 'mail_activity_data_email')
    )
),
document as (
  select
    message.*,
    coalesce(partner.commercial_partner_id, partner.id) as client_id
  from message
  left join sale_order quotation on message.model = 'sale.order' and quotation.id = message.res_id
  left join account_move move on message.model = 'account.move' and move.id = message.res_id
    and move.move_type in ('out_invoice', 'out_refund', 'out_receipt')
  left join crm_lead lead on message.model = 'crm.lead' and lead.id = message.res_id
  left join stock_picking picking on message.model = 'stock.picking' and picking.id = message.res_id
  join res_partner partner on partner.id = coalesce(
    quotation.partner_id, move.partner_id, lead.partner_id, picking.partner_id,
    case when message.model = 'res.partner' then message.res_id end
  )
),
worker as (
  select user_id, min(id) as employee_id
  from hr_employee
  where user_id is not null
  group by user_id
  having count(*) = 1
),
author as (
  -- The first user is Odoo itself: what it writes is automatic.
  select
    partner.id, coalesce(partner.commercial_partner_id, partner.id) as client_id,
    bool_or(person.id = 1) as is_robot,
    min(worker.employee_id) as employee_id
  from res_partner partner
  left join res_users person on person.partner_id = partner.id
  left join worker on worker.user_id = person.id
  group by partner.id, partner.commercial_partner_id
),
spoken as (
  select
    'M' || document.id as interaction_id,
    document.client_id,
    document.date as at,
    case
      when document.activity is not null then 'out'
      when author.client_id = document.client_id then 'in'
      when document.author_id is null and document.message_type = 'email' then 'in'
      else 'out'
    end as direction,
    case when document.activity = 'mail_activity_data_call' then 'phone' else 'email' end as channel,
    author.employee_id,
    case when document.model = 'sale.order' then document.res_id end as sale_id
  from document
  left join author on author.id = document.author_id
  where author.is_robot is not true
  union all
  select distinct
    'E' || event.id || '-' || invited.client_id,
    invited.client_id,
    event.start,
    'out',
    'meeting',
    worker.employee_id,
    null::integer
  from calendar_event event
  join calendar_attendee attendee on attendee.event_id = event.id
  join author invited on invited.id = attendee.partner_id
  left join worker on worker.user_id = event.user_id
  -- One that lies ahead has not happened.
  where event.active and event.start <= now() at time zone 'UTC'
)
select
  spoken.interaction_id,
  spoken.client_id,
  (spoken.at at time zone 'UTC')::timestamp(0) as at,
  spoken.direction,
  'contact' as kind,
  spoken.channel,
  case when spoken.direction = 'out' then spoken.employee_id end as employee_id,
  key.order_id
from spoken
join client on client.id = spoken.client_id
left join order_key key on key.id = spoken.sale_id
order by spoken.at, spoken.interaction_id
