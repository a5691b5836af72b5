namespace Graph.Model;

/// <summary>Something is in a place.</summary>
[Edge("LOCATED_IN", Noun = "location", From = [typeof(Organisation), typeof(Building), typeof(Service), typeof(Initiative), typeof(Gap), typeof(Funding), typeof(Learning), typeof(Blockage), typeof(Action), typeof(Decision), typeof(Measure), typeof(Variable)], To = [typeof(Place)], FromName = "node", ToName = "place", Outgoing = "locatedIn", Incoming = "located", Outlasts = true)]
public sealed record LocatedIn : Edge;
