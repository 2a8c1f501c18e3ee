//! HTTP/1.1 by hand: one request, one connection, one answer.

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A no: status and code.
pub type No = (u16, String);

pub struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub session: Option<&'a str>,
    pub body: &'a [u8],
}

/// Sends and gives the body of a yes.
pub async fn send(address: &str, request: Request<'_>) -> Result<Vec<u8>, No> {
    let Request { method, path, session, body } = request;
    let bearer = session.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{bearer}Content-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(body).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    assert!(!head.to_lowercase().contains("transfer-encoding"), "{head}");
    let status: u16 = head.split(' ').nth(1).unwrap().parse().unwrap();
    let body = answer.split_off(end + 4);
    if status == 200 {
        return Ok(body);
    }
    let code = serde_json::from_slice::<serde_json::Value>(&body).unwrap_or_default();
    Err((status, code["code"].as_str().unwrap_or_default().to_owned()))
}

/// POSTs JSON and reads JSON.
pub async fn post<T: DeserializeOwned>(
    address: &str,
    path: &str,
    session: Option<&str>,
    body: &impl Serialize,
) -> Result<T, No> {
    let body = serde_json::to_vec(body).unwrap();
    let answer = send(address, Request { method: "POST", path, session, body: &body }).await?;
    Ok(serde_json::from_slice(&answer).unwrap())
}
