/** The seven classes of the verdict, and how the loss of a disruptor stands, by name. */
import { catalogue } from "#client/i18n/message.ts";

export const classNames = catalogue(
  {
    "insufficient-data": "Données insuffisantes",
    "healthy-big-client": "Grand client sain",
    "volume-pressure": "Pression de volume",
    "internal-favour": "Faveur interne",
    watch: "À surveiller",
    "profitable-disruptor": "Perturbateur rentable",
    "net-disruptor": "Perturbateur net",
    "loss-not-proven": "Perturbateur, perte non démontrée",
    "loss-not-lasting": "Perturbateur, perte non durable",
    "loss-unknown": "Perturbateur, perte non calculable",
  },
  {
    "insufficient-data": "Insufficient data",
    "healthy-big-client": "Healthy big client",
    "volume-pressure": "Volume pressure",
    "internal-favour": "Internal favour",
    watch: "Watch",
    "profitable-disruptor": "Profitable disruptor",
    "net-disruptor": "Net disruptor",
    "loss-not-proven": "Disruptor, loss not proven",
    "loss-not-lasting": "Disruptor, loss not lasting",
    "loss-unknown": "Disruptor, loss not computable",
  },
);
