namespace Graph.Model;

/// <summary>A person or an organisation needs to meet those who are missing.</summary>
[Edge("WANTED_BY", Noun = "wish to meet", Nouns = "wishes to meet", From = [typeof(Gap)], To = [typeof(Person), typeof(Organisation)], FromName = "gap", ToName = "seeker", Outgoing = "wantedBy", Incoming = "wantsToMeet")]
public sealed record WantedBy : Edge;
