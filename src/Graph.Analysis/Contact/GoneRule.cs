namespace Graph.Analysis.Contact;

/// <summary>Whether a holder is taken as gone.</summary>
internal delegate bool GoneRule(in SideHolder holder);
