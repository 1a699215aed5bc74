import type { Labels } from './field.ts'

export const fr: Labels = {
  order: [
    'Numéro de commande',
    'N° de commande',
    'No de commande',
    'Commande n°',
    'Commande',
    'Identifiant de commande',
    'Identifiant de la commande',
    'ID de commande',
    'Numéro de la commande',
  ],
  title: ['Article', 'Produit', 'Articles', "Nom de l'article", 'Article commandé'],
  quantity: ['Quantité', 'Qté', 'Quantité retournée', 'Quantité à retourner'],
  reason: ['Raison du retour', 'Motif du retour', 'Motif de retour', 'Raison', 'Motif', 'Motif du remboursement'],
  comments: [
    'Commentaires du client',
    'Commentaire du client',
    "Commentaires de l'acheteur",
    "Commentaire de l'acheteur",
    'Commentaires',
    'Commentaire',
    'Remarques du client',
  ],
  details: ['Détails'],
  requested: [
    'Demande reçue',
    'Demande reçue le',
    'Date de la demande de retour',
    'Date de la demande',
    'Date de demande de retour',
    'Retour demandé le',
  ],
  cancelled: ['Demande annulée', 'Demande annulée le', "Date d'annulation"],
}
