namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>What the 360Giving Data Standard 1.4 calls the columns of a table of grants, as exports write them and imports read them.</summary>
public static class GrantColumns
{
    /// <summary>The identifier that the publisher gave the grant.</summary>
    public const string Identifier = "Identifier";

    /// <summary>What it is for, in one line.</summary>
    public const string Title = "Title";

    /// <summary>What it is for, in full.</summary>
    public const string Description = "Description";

    /// <summary>The code of the currency of its amount.</summary>
    public const string Currency = "Currency";

    /// <summary>The amount awarded.</summary>
    public const string AmountAwarded = "Amount Awarded";

    /// <summary>The day of the award.</summary>
    public const string AwardDate = "Award Date";

    /// <summary>When it is planned to begin.</summary>
    public const string PlannedStart = "Planned Dates:Start Date";

    /// <summary>The last day it is planned for.</summary>
    public const string PlannedEnd = "Planned Dates:End Date";

    /// <summary>What the place is called whose people gain by it.</summary>
    public const string LocationName = "Beneficiary Location:Name";

    /// <summary>The code of that place.</summary>
    public const string LocationCode = "Beneficiary Location:Geographic Code";

    /// <summary>The programme it was given under.</summary>
    public const string ProgrammeTitle = "Grant Programme:Title";

    /// <summary>When it was last changed.</summary>
    public const string Modified = "Last Modified";

    /// <summary>What the columns of the organisation begin with that received the grant.</summary>
    public const string Recipient = "Recipient Org";

    /// <summary>What the columns of the organisation begin with that gave it.</summary>
    public const string Funder = "Funding Org";

    /// <summary>The identifier of an organisation.</summary>
    public const string OrganisationIdentifier = "Identifier";

    /// <summary>What an organisation is called.</summary>
    public const string OrganisationName = "Name";

    /// <summary>Its number as a charity.</summary>
    public const string CharityNumber = "Charity Number";

    /// <summary>Its number as a company.</summary>
    public const string CompanyNumber = "Company Number";

    /// <summary>Its postcode.</summary>
    public const string PostalCode = "Postal Code";

    /// <summary>Another name it goes by.</summary>
    public const string AlternateName = "Alternate Name";

    /// <summary>What it does.</summary>
    public const string OrganisationDescription = "Description";

    /// <summary>The address of its website.</summary>
    public const string WebAddress = "Web Address";

    /// <summary>The title of a column about an organisation on one side of a grant.</summary>
    /// <param name="side">The side, such as <see cref="Recipient"/>.</param>
    /// <param name="column">What the column is called on either side, such as <see cref="CharityNumber"/>.</param>
    public static string Of(string side, string column) => $"{side}:{column}";
}
