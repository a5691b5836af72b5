namespace Graph.Analysis.Contact;

/// <summary>Somebody who might hold a partnership for an organisation: judged as if they had met today, and it had become a strong contact.</summary>
internal readonly record struct Proposed(int Organisation, int Person, byte Level);
