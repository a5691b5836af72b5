using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Nothing has the id, or something of another type has it.</summary>
internal sealed record UnknownIdError(string Id, string Message, string? Field) : UserError(Message, Field)
{
    /// <summary>Nothing has an id.</summary>
    public static UnknownIdError Of(string id, string field)
    {
        string shown = id.Length > FactId.MaximumLength ? id[..FactId.MaximumLength] : id;
        return new(shown, $"Nothing has the id \"{shown}\".", field);
    }
}
