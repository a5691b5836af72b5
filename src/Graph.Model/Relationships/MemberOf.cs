namespace Graph.Model;

/// <summary>One organisation belongs to another, as a member of a forum, network or board.</summary>
[Edge("MEMBER_OF", Noun = "membership", From = [typeof(Organisation)], To = [typeof(Organisation)], FromName = "member", ToName = "body", Outgoing = "memberOf", Incoming = "members", MayCircle = true)]
public sealed record MemberOf : Edge;
