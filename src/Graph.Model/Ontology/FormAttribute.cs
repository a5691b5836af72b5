namespace Graph.Model;

/// <summary>Marks a text that has one form, whoever writes it. See <see cref="TextForms"/>.</summary>
/// <param name="form">The form.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormAttribute(TextForm form) : Attribute
{
    /// <summary>The form.</summary>
    public TextForm Form { get; } = form;
}
