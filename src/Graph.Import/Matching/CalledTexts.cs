using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>By which texts cells name nodes: what the rows of a draft are called, and what its cells ask for, folded alike.</summary>
internal static class CalledTexts
{
    /// <summary>The texts that a row's node is called by: its captions and its numbers.</summary>
    /// <remarks>A node that goes by others is waited for whatever it is called: its name is known once theirs are.</remarks>
    public static IEnumerable<(FactType Type, string Text)> Of(DraftNode node) => node.Key.Type.Caption.Edge is not null
        ? [(node.Key.Type, "")]
        : OwnCaptionsOf(node.Said).Concat(node.Key.Type.Key.IdentifiersOf(node.Said)).Select(text => Fold(node.Key.Type, text)).Distinct(StringComparer.Ordinal).Select(text => (node.Key.Type, text));

    /// <summary>The texts that an organisation of the draft is called by.</summary>
    public static IEnumerable<(FactType Type, string Text)> Of(OrganisationMention organisation) =>
        organisation.Identifiers.Select(identifier => identifier.ToString()).Prepend(organisation.Name).Select(text => (Ontology.Of<Organisation>(), Fold(Ontology.Of<Organisation>(), text)));

    /// <summary>The text that a person of the draft is called by.</summary>
    public static (FactType Type, string Text) Of(PersonMention person) => (Ontology.Of<Person>(), Fold(Ontology.Of<Person>(), person.Name));

    /// <summary>The texts of rows that a cell may name.</summary>
    public static IEnumerable<(FactType Type, string Text)> AskedBy(NodeMention mention) => mention.Types.SelectMany(type =>
        type.Caption.Edge is null ? [(type, Fold(type, mention.TextFor(type)))] : (IEnumerable<(FactType, string)>)[(type, Fold(type, mention.Text)), (type, "")]);

    /// <summary>What a node's own record calls it, as people write it.</summary>
    public static IEnumerable<string> OwnCaptionsOf(Fact node) => Ontology.Of(node).Caption.Properties.SelectMany(property => property.Read(node) switch
    {
        null => [],
        ValueList<string> several => several,
        var value => (IEnumerable<string>)[CellText.Of(property, value)],
    });

    /// <summary>A text as it is compared.</summary>
    public static string Fold(FactType type, string text) => type.ClrType == typeof(Person) ? PersonNames.Fold(text) : Names.Normalise(text);
}
