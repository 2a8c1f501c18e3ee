//! The commands of the table, passed through to the desk.
//!
//! The page calls `invoke(name, { request })`. There is no second list here: the desk dispatches by the table, and a name
//! that it does not know is a failure like any other. A page comes back as an `ArrayBuffer`, everything else as JSON,
//! a failure as the rejected promise's value.

use koffer_contract::Body;
use koffer_desk::Desk;
use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody, InvokeError, Response};
use tauri::{Manager, Wry};

/// Answers a command of the page with the desk's answer.
pub(crate) fn pass(invoke: Invoke<Wry>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let desk = Desk::clone(&message.webview_ref().state::<Desk>());
    let command = message.command().to_owned();
    let request = request_of(message.payload());
    // On a thread of its own: a command computes, decodes and waits for the disk.
    tauri::async_runtime::spawn_blocking(move || {
        resolver.respond(match tauri::async_runtime::block_on(desk.call(&command, request)) {
            Ok(Body::Json(text)) => Ok(Response::new(text)),
            Ok(Body::Bytes(bytes)) => Ok(Response::new(bytes)),
            Err(failure) => Err(InvokeError::from(failure)),
        });
    });
    true
}

/// The `request` of the call; a call without one asks with nothing.
fn request_of(payload: &InvokeBody) -> Value {
    match payload {
        InvokeBody::Json(arguments) => arguments.get("request").cloned().unwrap_or(Value::Null),
        InvokeBody::Raw(_) => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::request_of;
    use serde_json::{Value, json};
    use tauri::ipc::InvokeBody;

    #[test]
    fn the_request_is_what_the_page_put_under_that_name() {
        assert_eq!(request_of(&InvokeBody::Json(json!({"request": {"file": "f1"}}))), json!({"file": "f1"}));
        assert_eq!(request_of(&InvokeBody::Json(json!({}))), Value::Null);
        assert_eq!(request_of(&InvokeBody::Raw(vec![1])), Value::Null);
    }
}
