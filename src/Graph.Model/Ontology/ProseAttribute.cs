namespace Graph.Model;

/// <summary>Marks a text of sentences and paragraphs; other texts are names, titles and words of one line. See <see cref="WrittenText"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProseAttribute : Attribute;
