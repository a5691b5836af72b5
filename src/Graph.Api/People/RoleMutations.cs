using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.People;

/// <summary>Recording that a role began or ended.</summary>
internal sealed class RoleMutations : IFeature
{
    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("addRole", "Records a role of a person at an organisation.", "role", nameof(Role), input =>
        {
            input.Input("person", "ID!", "The person who has it.");
            input.Input("organisation", "ID!", "Where.");
            input.Input("title", "String", $"What the post is called, in at most {WrittenText.MaximumLine} characters.");
            input.Input("level", nameof(Level), "How senior it is.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after it ended, if that is known.");
        }, intent => new(new StatedFact(Ontology.Of<Role>())
        {
            From = intent.Value<string>("person"),
            To = intent.Value<string>("organisation"),
            Values = intent.Values<Role>("title", "level", "since", "until"),
        })
        {
            Known = ("The person already has such a role there at that time. If this is another role, give its title.", "title"),
        });
        parts.DeclareIntent("endRole", "Records when a role ended or will end.", "role", nameof(Role), input =>
        {
            input.Input("role", "ID!", "Which role.");
            input.Input("until", "PartialDate!", "The day after it ended or will end.");
            input.InputExpectedVersion("it");
        }, intent => Ending.Of(intent, Ontology.Of<Role>(), "role", "until"));
    }
}
