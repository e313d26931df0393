import { parseDate, type Text } from "#units";

/**
 * What the organization that offers the page must say of itself in the statement. It fills in `organization.json`, which stands beside
 * `index.html`, so that nothing need be built anew; what is null is shown as missing.
 */
export interface Organization {
  readonly name: Text | null;
  /** Address of the page. */
  readonly service: string | null;
  /** Where feedback on accessibility goes; an e-mail address, the address of a form, a phone number. */
  readonly email: string | null;
  readonly form: string | null;
  readonly phone: string | null;
  /** When the page was published, and when its accessibility was last assessed, 2026-11-24. */
  readonly publishedOn: string | null;
  readonly assessedOn: string | null;
  /** Who outside the organization assessed it; null: itself. */
  readonly assessor: Text | null;
}

/** What a page says whose organization has filled in nothing. */
export const unknownOrganization: Organization = {
  name: null,
  service: null,
  email: null,
  form: null,
  phone: null,
  publishedOn: null,
  assessedOn: null,
  assessor: null,
};

/** Reads what the organization has filled in; whatever is not understood counts as missing. */
export async function loadOrganization(): Promise<Organization> {
  try {
    const response = await fetch(new URL("organization.json", document.baseURI));
    return response.ok ? organizationOf(await response.json()) : unknownOrganization;
  } catch {
    return unknownOrganization;
  }
}

/** What of a JSON value says something of an organization. */
function organizationOf(json: unknown): Organization {
  const { name, service, email, form, phone, publishedOn, assessedOn, assessor } = Object(json) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
  const address = (value: unknown) => (/^https?:\/\//.test(text(value) ?? "") ? text(value) : null);
  const date = (value: unknown) => (parseDate(text(value) ?? "") === null ? null : text(value));
  return {
    name: spoken(name),
    service: address(service),
    email: /^[^\s@]+@[^\s@]+$/.test(text(email) ?? "") ? text(email) : null,
    form: address(form),
    phone: text(phone),
    publishedOn: date(publishedOn),
    assessedOn: date(assessedOn),
    assessor: spoken(assessor),
  };
}

/** A text in three languages, or a name that is the same in all. */
function spoken(value: unknown): Text | null {
  if (typeof value === "string") return value.trim() === "" ? null : { fi: value.trim() };
  const { fi, sv, en } = Object(value) as Record<string, unknown>;
  if (typeof fi !== "string") return null;
  return { fi, ...(typeof sv === "string" ? { sv } : {}), ...(typeof en === "string" ? { en } : {}) };
}
