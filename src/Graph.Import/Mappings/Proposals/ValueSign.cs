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
    Time,
    YesNo,
    Answer,
    Decision,
    CharityNumber,
    CompanyNumber,
    Uprn,
    Number,
    KnownOrganisation,
    Organisation,
    Building,
    Person,
    Sentences,
}
