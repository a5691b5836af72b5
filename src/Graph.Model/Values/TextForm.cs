namespace Graph.Model;

/// <summary>What a text is that has one form. See <see cref="TextForms"/>.</summary>
public enum TextForm
{
    /// <summary>A Unique Property Reference Number.</summary>
    Uprn = 1,

    /// <summary>A code of a place from the Government Statistical Service.</summary>
    GssCode,

    /// <summary>The code of a currency (ISO 4217).</summary>
    Currency,

    /// <summary>A postcode of the United Kingdom or only its first part, or one of another country as it is written there.</summary>
    Postcode,

    /// <summary>An email address.</summary>
    EmailAddress,

    /// <summary>An address of the web.</summary>
    WebAddress,

    /// <summary>The outline of an area in the British National Grid (see <see cref="Model.Outline"/>).</summary>
    Outline,
}
