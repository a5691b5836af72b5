namespace Graph.Model;

/// <summary>A person took part in a contact.</summary>
[Edge("ATTENDED", Noun = "attendance", From = [typeof(Person)], To = [typeof(Contact)], FromName = "person", ToName = "contact", Outgoing = "contacts", Incoming = "attendees", Outlasts = true)]
public sealed record Attended : Edge;
