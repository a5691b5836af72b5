namespace Graph.Model;

/// <summary>A theme that rules propose for something because of its words, before anybody asks what is known of it.</summary>
/// <param name="Node">The id of what it is proposed for.</param>
/// <param name="Theme">The id of the theme.</param>
/// <param name="Words">The words that matched.</param>
/// <param name="Rule">The row of the vocabulary whose rule matched.</param>
public sealed record ProposedTheme(string Node, string Theme, ValueList<string> Words, Origin Rule);
