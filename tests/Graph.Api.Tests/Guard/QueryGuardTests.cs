using CsCheck;
using Graph.Api.Guard;

namespace Graph.Api.Tests.Guard;

public sealed class QueryGuardTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query Q($id: ID!, $where: [X!] = [{ a: { b: 1 } }]) @d { one: a(id: $id, text: \"} { \\\" }\") { ...F ... on T { c } ... @include(if: true) { d } } } fragment F on T { e }")]
    [InlineData("{ a(text: \"\"\"a \\\"\"\" } { b\"\"\") # } { \n b }")]
    [InlineData("")]
    [InlineData("}}}{{{")]
    [InlineData("{ a ...Missing }")]
    public void Ordinary_queries_and_odd_texts_are_left_to_the_parser(string text) => Assert.Null(QueryGuard.Check(text, QueryLimits.Default));

    [Fact]
    public void The_deepest_query_that_is_allowed_is_the_one_GraphiQL_sends()
    {
        string deepest = Nested(QueryLimits.Default.Depth);

        Assert.Null(QueryGuard.Check(deepest, QueryLimits.Default));
        Assert.Contains("levels", QueryGuard.Check(Nested(QueryLimits.Default.Depth + 1), QueryLimits.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_limit_refuses_the_first_query_beyond_it()
    {
        QueryLimits limits = new() { Text = 200, Tokens = 40, Depth = 3, Fields = 6, Aliases = 2, Directives = 2, RootFields = 4, ExpandedFields = 8 };

        Assert.Null(QueryGuard.Check("{ a b c d }", limits));
        AssertRefused("fields at its root", "{ a b c d e }");
        AssertRefused("fields at its root", "{ ...F ...F } fragment F on Query { a b c }");
        AssertRefused("fields at its root", "{ ... on Query { a b c } ... { d e } }");
        Assert.Null(QueryGuard.Check("{ r { a b c d e } }", limits));
        AssertRefused("6 fields", "{ r { a b c d e f } }");
        Assert.Null(QueryGuard.Check("{ x: a y: b }", limits));
        AssertRefused("aliases", "{ x: a y: b z: c }");
        Assert.Null(QueryGuard.Check("{ a @x b @y }", limits));
        AssertRefused("directives", "query Q @z { a @x b @y }");
        AssertRefused("directives", "query Q($v: Int @z) { a @x b @y }");
        Assert.Null(QueryGuard.Check("{ a { b { c } } }", limits));
        AssertRefused("levels", "{ a { b { c { d } } } }");
        AssertRefused("levels", "{ a { b { ...F } } } fragment F on T { c { d } }");
        AssertRefused("levels of values", "{ a(x: [[[[1]]]]) }");
        Assert.Null(QueryGuard.Check("{ r { ...F } s { ...F } } fragment F on T { a b c }", limits));
        AssertRefused("8 fields (each fragment counted as often as it is spread). Ask", "{ r { ...F ...F } s { ...F } } fragment F on T { a b c }");
        AssertRefused("tokens", "{ a(x: [1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0]) }");
        AssertRefused("characters", new string(' ', 201));

        void AssertRefused(string what, string text) => Assert.Contains(what, QueryGuard.Check(text, limits), StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_contain_themselves_or_share_a_name_are_refused()
    {
        Assert.Contains("contains itself", QueryGuard.Check("{ ...A } fragment A on T { ...B } fragment B on T { ...A }", QueryLimits.Default), StringComparison.Ordinal);
        Assert.Contains("two fragments", QueryGuard.Check("{ ...A } fragment A on T { b } fragment A on T { c }", QueryLimits.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_the_guard_throw() =>
        Gen.String["{}()[]:@!$=|&\"\\#., \n\r\tabon.-1\uFEFF\u00A0é"].Sample(
            text => _ = QueryGuard.Check(text, QueryLimits.Default) is null or { Length: > 0 });

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{ a ", depth)) + new string('}', depth);
}
