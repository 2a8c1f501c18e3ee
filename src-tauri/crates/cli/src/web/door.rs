//! The door of the bridge: a token that only the opened page has, and headers that keep the page behind it.
//!
//! The token stands in the fragment of the address, which no browser sends anywhere, and comes back in the header
//! `Authorization`. A cookie would not do: browsers send cookies to every port of a host.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The content policy of the packaged window, with the bridge in place of the window's own channel.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; \
     connect-src 'self'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

/// The right to call the desk, drawn anew at each start.
#[derive(Clone)]
pub(super) struct Token(Arc<str>);

impl Token {
    /// 256 random bits.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        let mut key = [0_u8; 32];
        getrandom::fill(&mut key)?;
        Ok(Self(key.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()))
    }

    /// The token as text, for the address that the person opens.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// Whether `value` is `Bearer` and this token. Compared without an early end.
    fn fits(&self, value: Option<&HeaderValue>) -> bool {
        let given = value.and_then(|value| value.as_bytes().strip_prefix(b"Bearer ")).unwrap_or_default();
        let own = self.0.as_bytes();
        given.len() == own.len()
            && given.iter().zip(own).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
    }
}

/// Lets a call in only with the token.
pub(super) async fn admit(State(token): State<Token>, request: Request, next: Next) -> Response {
    if token.fits(request.headers().get(header::AUTHORIZATION)) {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

/// Nothing is kept by the browser and nothing from outside is loaded.
pub(super) async fn close_in(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use super::Token;
    use axum::http::HeaderValue;

    #[test]
    fn only_the_token_of_this_start_opens_the_door() {
        let token = Token::draw().unwrap();
        let other = Token::draw().unwrap();
        let value = |text: String| HeaderValue::from_str(&text).unwrap();
        assert_eq!(token.text().len(), 64);
        assert!(token.fits(Some(&value(format!("Bearer {}", token.text())))));
        assert!(!token.fits(Some(&value(format!("Bearer {}", other.text())))));
        assert!(!token.fits(Some(&value(format!("Bearer {}", &token.text()[..63])))));
        assert!(!token.fits(Some(&value(token.text().to_owned()))));
        assert!(!token.fits(None));
    }
}
