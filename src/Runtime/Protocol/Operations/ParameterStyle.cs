using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>The styles of OpenAPI in which lists and objects become parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>a,b</c>.</summary>
    Simple,

    /// <summary><c>.a.b</c>.</summary>
    Label,

    /// <summary><c>;name=a,b</c>.</summary>
    Matrix,

    /// <summary><c>name=a,b</c>, or <c>name=a&amp;name=b</c> exploded.</summary>
    Form,

    /// <summary><c>name=a%20b</c>, or as a form exploded.</summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c>, or as a form exploded.</summary>
    PipeDelimited,

    /// <summary><c>name[key]=a</c>.</summary>
    DeepObject,

    /// <summary><c>name=a%09b</c>, of Swagger 2.0.</summary>
    TabDelimited,
}
