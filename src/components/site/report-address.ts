/**
 * Where a reader reports an error: the publisher's own address. An email says which page it is about.
 * @param contact `https://…` or `mailto:…`.
 * @param subject of the email; a page on the web gets nothing beside its address.
 */
export function reportAddress(contact: string, subject: string): string {
  if (!contact.startsWith('mailto:')) return contact;
  return `${contact}${contact.includes('?') ? '&' : '?'}subject=${encodeURIComponent(subject)}`;
}
