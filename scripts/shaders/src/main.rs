//! Checks every .wgsl file of a folder with Naga, the shader compiler of Firefox and wgpu: is it valid
//! WGSL, and can it be translated to what each system's driver takes? Prints one line of JSON.

use naga::back::{hlsl, msl, spv};
use naga::valid::{Capabilities, ModuleInfo, ValidationFlags, Validator};
use naga::Module;
use serde_json::{json, Value};
use std::{env, fs, path::PathBuf, process::ExitCode};

/// Naga does not know this line yet; what follows it is checked without it.
const SUBGROUPS: &str = "enable subgroups;";

/// The tally of one language: how many sources passed, and what was said of those that did not.
#[derive(Default)]
struct Tally {
    passed: usize,
    failures: Vec<String>,
}

impl Tally {
    fn count(&mut self, name: &str, outcome: Result<(), String>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(words) => self.failures.push(format!("{name}: {words}")),
        }
    }

    fn report(&self) -> Value {
        let first: Vec<_> = self.failures.iter().take(5).collect();
        json!({ "passed": self.passed, "failed": self.failures.len(), "first": first })
    }
}

fn validated(source: &str, capabilities: Capabilities) -> Result<(Module, ModuleInfo), String> {
    let module = naga::front::wgsl::parse_str(source).map_err(|error| error.to_string())?;
    let info = Validator::new(ValidationFlags::all(), capabilities)
        .validate(&module)
        .map_err(|error| format!("{:?}", error.into_inner()))?;
    Ok((module, info))
}

/// Metal Shading Language 2.4: macOS 12, iOS 15.
fn to_msl(module: &Module, info: &ModuleInfo) -> Result<(), String> {
    let options = msl::Options { lang_version: (2, 4), ..Default::default() };
    msl::write_string(module, info, &options, &msl::PipelineOptions::default())
        .map(|_| ())
        .map_err(|error| error.to_string())
}

/// Shader model 6.0, the first that Direct3D 12's own compiler takes.
fn to_hlsl(module: &Module, info: &ModuleInfo) -> Result<(), String> {
    let options = hlsl::Options { shader_model: hlsl::ShaderModel::V6_0, ..Default::default() };
    let pipeline = hlsl::PipelineOptions::default();
    let mut text = String::new();
    hlsl::Writer::new(&mut text, &options, &pipeline)
        .write(module, info, None)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

/// SPIR-V 1.3: Vulkan 1.1.
fn to_spirv(module: &Module, info: &ModuleInfo) -> Result<(), String> {
    let options = spv::Options { lang_version: (1, 3), ..Default::default() };
    spv::write_vec(module, info, &options, None)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of shaders")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "wgsl"))
        .collect();
    files.sort();
    files
}

fn main() -> ExitCode {
    let folder = env::args().nth(1).expect("check-shaders FOLDER");
    let files = sources(&folder);
    let [mut wgsl, mut msl, mut hlsl, mut spirv] = [(); 4].map(|()| Tally::default());
    let mut subgroups = 0;
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(path).expect("a shader");
        let with_subgroups = text.contains(SUBGROUPS);
        subgroups += usize::from(with_subgroups);
        let capabilities =
            if with_subgroups { Capabilities::SUBGROUP } else { Capabilities::empty() };
        match validated(&text.replace(SUBGROUPS, ""), capabilities) {
            Err(words) => wgsl.count(&name, Err(words)),
            Ok((module, info)) => {
                wgsl.count(&name, Ok(()));
                msl.count(&name, to_msl(&module, &info));
                hlsl.count(&name, to_hlsl(&module, &info));
                spirv.count(&name, to_spirv(&module, &info));
            }
        }
    }
    let all = [&wgsl, &msl, &hlsl, &spirv];
    println!(
        "{}",
        json!({
            "sources": files.len(),
            "withSubgroups": subgroups,
            "wgsl": wgsl.report(),
            "msl": msl.report(),
            "hlsl": hlsl.report(),
            "spirv": spirv.report(),
        })
    );
    if !files.is_empty() && all.iter().all(|tally| tally.passed == files.len()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
