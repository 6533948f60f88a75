// The window title: `Contracts — Acme Srl`.
let organisation = $state('');

export function setOrganisation(name: string): void {
  organisation = name;
}

export function windowTitle(screen: string): string {
  return `${screen} — ${organisation || 'Custodia'}`;
}
