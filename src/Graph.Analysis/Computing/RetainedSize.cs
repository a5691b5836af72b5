using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Analysis.Computing;

/// <summary>Estimates how much memory a value keeps alive, by visiting every object that it refers to once.</summary>
/// <remarks>
/// Sizes of objects, texts and arrays are those of a 64-bit runtime. What two entries share is counted for both, so that the
/// estimate errs on the high side; the ontology and the constants, which are there anyway, are not counted.
/// </remarks>
internal static class RetainedSize
{
    private const int Pointer = 8;
    private const int Header = 16;

    private static readonly ConcurrentDictionary<Type, Layout> Layouts = new();

    /// <summary>The bytes that a value keeps alive.</summary>
    /// <param name="root">The value.</param>
    /// <param name="notCounted">Objects that are kept elsewhere.</param>
    public static long Of(object root, params ReadOnlySpan<object> notCounted)
    {
        Walk walk = new();
        foreach (object kept in notCounted)
            walk.Seen.Add(kept);
        walk.Visit(root);
        long bytes = 0;
        while (walk.Waiting.TryPop(out object? next))
            bytes += next is ICountedOnItsOwn && next != root ? 0 : walk.Measure(next);
        return bytes;
    }

    private static long Aligned(long bytes) => (bytes + Pointer - 1) / Pointer * Pointer;

    private static bool IsThereAnyway(object value) => value is MemberInfo or Delegate or FactType or PropertyDefinition or FragilityOptions;

    private sealed class Walk
    {
        public HashSet<object> Seen { get; } = new(ReferenceEqualityComparer.Instance);

        public Stack<object> Waiting { get; } = new();

        public void Visit(object? value)
        {
            if (value is not null && Seen.Add(value) && !IsThereAnyway(value))
                Waiting.Push(value);
        }

        public long Measure(object value)
        {
            switch (value)
            {
                case string text:
                    return Aligned(Header + sizeof(int) + (sizeof(char) * (text.Length + 1L)));
                case Array array:
                    Layout element = Layout.Of(array.GetType().GetElementType()!);
                    if (element.HasReferences)
                        VisitElements(array, element);
                    return Aligned(Header + Pointer + (array.LongLength * element.InPlace));
                default:
                    Layout layout = Layout.Of(value.GetType());
                    VisitFields(value, layout);
                    return layout.OnHeap;
            }
        }

        private void VisitElements(Array array, Layout element)
        {
            foreach (object? item in array)
            {
                if (!element.IsValue)
                    Visit(item);
                else if (item is not null)
                    VisitFields(item, Layout.Of(item.GetType()));
            }
        }

        private void VisitFields(object value, Layout layout)
        {
            foreach (FieldInfo field in layout.Fields)
            {
                object? part = field.GetValue(value);
                if (!field.FieldType.IsValueType)
                    Visit(part);
                else if (part is not null)
                    VisitFields(part, Layout.Of(part.GetType()));
            }
        }
    }

    /// <summary>What a type takes, and which of its fields lead on.</summary>
    private sealed record Layout(bool IsValue, bool HasReferences, int InPlace, long OnHeap, FieldInfo[] Fields)
    {
        public static Layout Of(Type type) => Layouts.GetOrAdd(type, Read);

        private static Layout Read(Type type)
        {
            List<FieldInfo> fields = [];
            for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
                fields.AddRange(declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
            bool isValue = type.IsValueType;
            int inPlace = isValue ? SizeOf(type) : Pointer;
            long fieldBytes = isValue ? inPlace : fields.Sum(field => (long)(field.FieldType.IsValueType ? SizeOf(field.FieldType) : Pointer));
            FieldInfo[] leading = [.. fields.Where(field => !field.FieldType.IsPointer && (!field.FieldType.IsValueType || MayRefer(field.FieldType)))];
            return new(isValue, !isValue || MayRefer(type), inPlace, Aligned(Header + Math.Max(fieldBytes, Pointer)), leading);
        }

        private static int SizeOf(Type type) => (int)Ask(nameof(Unsafe.SizeOf), typeof(Unsafe), type);

        private static bool MayRefer(Type type) => (bool)Ask(nameof(RuntimeHelpers.IsReferenceOrContainsReferences), typeof(RuntimeHelpers), type);

        private static object Ask(string method, Type from, Type about) => from.GetMethod(method)!.MakeGenericMethod(about).Invoke(null, null)!;
    }
}

/// <summary>Something whose memory is counted where it is kept, and not again in what refers to it.</summary>
internal interface ICountedOnItsOwn;
