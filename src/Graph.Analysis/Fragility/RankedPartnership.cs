namespace Graph.Analysis.Fragility;

/// <summary>What a ranking keeps of a judgement.</summary>
internal readonly record struct RankedPartnership(int Partnership, int K, double Score, FragilityClass Class, bool HangsOnOneSenior);
