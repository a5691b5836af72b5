namespace Graph.Model;

/// <summary>An organisation reported a financial year.</summary>
[Edge("FILED", Noun = "report of a year", From = [typeof(Organisation)], To = [typeof(AnnualReturn)], FromName = "organisation", ToName = "annualReturn", Outgoing = "annualReturns", Incoming = "filedBy", Outlasts = true)]
public sealed record Filed : Edge;
