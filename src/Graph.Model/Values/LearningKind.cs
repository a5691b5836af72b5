namespace Graph.Model;

/// <summary>The form in which something is told that others can learn from.</summary>
public enum LearningKind
{
    /// <summary>A case that was looked at in full: what was possible, what stood in the way, what came of it.</summary>
    Case = 1,

    /// <summary>What people told of what happened to them.</summary>
    Story,

    /// <summary>A way of working.</summary>
    Practice,

    /// <summary>What may come.</summary>
    Scenario,

    /// <summary>A made-up person who stands for many.</summary>
    Persona,
}
