//! The OpenAPI document that the city serves itself, made of the table of paths.

use super::paths::{CALLS, Call};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem, PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, Required, ResponseBuilder};

/// The document.
#[must_use]
pub fn document() -> OpenApi {
    let mut paths = PathsBuilder::new();
    for call in CALLS {
        paths = paths.path(call.path, PathItem::new(method(call), operation(call)));
    }
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Aktenkoffer: koffer-city")
                .version(koffer_protocol::INTERFACE.to_string())
                .description(Some("Bodies are the types of the same name in the crate koffer-protocol."))
                .build(),
        )
        .paths(paths.build())
        .components(Some(ComponentsBuilder::new().security_scheme("session", bearer).build()))
        .build()
}

fn method(call: Call) -> HttpMethod {
    match call.method {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        _ => HttpMethod::Get,
    }
}

fn operation(call: Call) -> utoipa::openapi::path::Operation {
    let media = |what: &str| if what == "bytes" { "application/octet-stream" } else { "application/json" };
    let content = || ContentBuilder::new().build();
    let mut operation = OperationBuilder::new().summary(Some(call.summary)).response(
        "200",
        ResponseBuilder::new().description(call.answer).content(media(call.answer), content()).build(),
    );
    for (status, meaning) in [("401", "loginEnded"), ("403", "accessWithdrawn"), ("404", "noSuch…")] {
        if call.session {
            operation = operation.response(status, ResponseBuilder::new().description(meaning).build());
        }
    }
    if let Some(request) = call.request {
        let body = RequestBodyBuilder::new()
            .description(Some(request))
            .content(media(request), content())
            .required(Some(Required::True))
            .build();
        operation = operation.request_body(Some(body));
    }
    for name in parameters(call.path) {
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(name)
                .parameter_in(ParameterIn::Path)
                .required(Required::True)
                .build(),
        );
    }
    for name in call.query {
        let required = if name.ends_with('?') { Required::False } else { Required::True };
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(name.trim_end_matches('?'))
                .parameter_in(ParameterIn::Query)
                .required(required)
                .build(),
        );
    }
    if call.session {
        operation = operation.security(SecurityRequirement::new("session", Vec::<String>::new()));
    }
    operation.build()
}

fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_stands_in_the_document() {
        let text = document().to_json().unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        for call in CALLS {
            let operation = &value["paths"][call.path][call.method.to_lowercase()];
            assert_eq!(operation["summary"], call.summary, "{} {}", call.method, call.path);
        }
        assert_eq!(value["components"]["securitySchemes"]["session"]["scheme"], "bearer");
    }
}
