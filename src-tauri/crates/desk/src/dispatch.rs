//! From a command's name to its method. The table is the contract's; what is not in it does not exist.

use crate::Desk;
#[allow(clippy::wildcard_imports, reason = "the table names every request and view of the contract")]
use koffer_contract::*;
use serde_json::Value;

macro_rules! dispatcher {
    ($($name:ident($request:ty) -> $response:ty;)*) => {
        impl Desk {
            /// Calls the command of that name.
            ///
            /// # Errors
            /// The command's failure; [`Failure::BadRequest`] for an unknown command or a request that does not fit.
            pub async fn call(&self, command: &str, request: Value) -> Result<Body, Failure> {
                match command {
                    $(stringify!($name) => {
                        let request: $request = read_request(request)?;
                        // On the heap: the sum of all commands' states would not fit a thread's stack.
                        Box::pin(self.$name(request)).await?.into_body()
                    })*
                    _ => Err(Failure::BadRequest { field: "command".to_owned(), reason: command.to_owned() }),
                }
            }
        }
    };
}

koffer_contract::commands!(dispatcher);
