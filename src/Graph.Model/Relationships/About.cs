namespace Graph.Model;

/// <summary>A contact, case, blockage, action, decision, gap or assessment is about something.</summary>
[Edge("ABOUT", Noun = "subject", From = [typeof(Contact), typeof(Learning), typeof(Blockage), typeof(Assessment), typeof(Gap), typeof(Action), typeof(Decision), typeof(Measure), typeof(Variable)], FromName = "node", ToName = "subject", Outgoing = "about", Incoming = "mentions", Outlasts = true)]
public sealed record About : Edge;
