using Graph.Model;

namespace Graph.Api.Derivation.Scalars;

/// <summary>A date as far as it is known.</summary>
internal sealed class PartialDateScalar : TextScalar<PartialDate>
{
    public PartialDateScalar()
    {
        Name = "PartialDate";
        Description = AnswerTypes.Meaning<PartialDate>();
    }

    protected override bool TryParse(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    protected override string Format(PartialDate value) => value.ToString();

    protected override string Kind => "a date";

    protected override string Advice => "Write it as \"2022\", \"2022-07\" or \"2022-07-19\".";
}
