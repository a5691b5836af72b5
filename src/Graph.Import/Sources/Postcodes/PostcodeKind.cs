namespace Graph.Import.Sources.Postcodes;

/// <summary>Whose table of postcodes it is.</summary>
internal enum PostcodeKind
{
    /// <summary>The ONS Postcode Directory.</summary>
    OnsDirectory = 1,

    /// <summary>The National Statistics Postcode Lookup.</summary>
    OnsLookup,

    /// <summary>Another table of the Office for National Statistics, or one of a later year.</summary>
    OnsOther,

    /// <summary>Code-Point Open of Ordnance Survey.</summary>
    CodePointOpen,

    /// <summary>Somebody else's.</summary>
    Other,
}
