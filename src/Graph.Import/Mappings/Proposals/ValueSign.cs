namespace Graph.Import.Mappings.Proposals;

/// <summary>What values look like.</summary>
internal enum ValueSign
{
    EmailAddress = 1,
    Postcode,
    WebAddress,
    Telephone,
    RegisterIdentifier,
    GssCode,
    Point,
    Date,
    YesNo,
    CharityNumber,
    CompanyNumber,
    Uprn,
    Number,
    KnownOrganisation,
    Organisation,
    Person,
    Sentences,
}
