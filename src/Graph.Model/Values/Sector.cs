namespace Graph.Model;

/// <summary>The part of public life an organisation belongs to.</summary>
public enum Sector
{
    /// <summary>Councils, combined authorities and their departments.</summary>
    LocalGovernment = 1,

    /// <summary>National government and its agencies.</summary>
    NationalGovernment,

    /// <summary>The National Health Service and other health bodies.</summary>
    Health,

    /// <summary>Police, fire, housing, libraries and other public services.</summary>
    PublicService,

    /// <summary>Voluntary and community organisations, charities, social enterprises.</summary>
    Voluntary,

    /// <summary>Faith groups and places of worship.</summary>
    Faith,

    /// <summary>Schools, colleges, universities and research bodies.</summary>
    Education,

    /// <summary>Companies and business associations.</summary>
    Private,

    /// <summary>Foundations, lotteries and others whose work is to give money.</summary>
    Funder,
}
