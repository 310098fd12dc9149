"""The embedded model in torch: its weights de-quantised, and the adapter trained on them."""

from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, get_peft_model_state_dict, inject_adapter_in_model
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging

from service.llm.embedded import find_weights
from training.adapter import ALPHA, PROJECTIONS, RANK


def load_model() -> tuple[Any, Any]:
    """The model and its tokeniser, from the weights that the service runs.

    On a GPU if there is one. The matrices are held in bfloat16, in which they are multiplied
    anyway: converted once rather than in every pass.

    Raises:
        BadModelSettings: the weights' package is missing.
    """
    logging.disable_progress_bar()
    weights = find_weights()
    source = {"pretrained_model_name_or_path": str(weights.parent), "gguf_file": weights.name}
    tokenizer = AutoTokenizer.from_pretrained(**source)
    # Under a mask of one's own, on few tokens, plain attention is a fifth faster than the fused.
    model = AutoModelForCausalLM.from_pretrained(
        **source, dtype=torch.float32, attn_implementation="eager"
    )
    model.requires_grad_(False)
    for layer in model.model.layers:
        for module in layer.modules():
            if isinstance(module, torch.nn.Linear):
                module.to(torch.bfloat16)
    return model.eval().to("cuda" if torch.cuda.is_available() else "cpu"), tokenizer


def add_adapter(model: Any, file: Path | None = None) -> Any:
    """The model with a low-rank adapter (Hu et al., 2021) on every projection.

    A new adapter changes nothing; with `file` the one trained before is loaded.
    """
    config = LoraConfig(
        r=RANK, lora_alpha=ALPHA, lora_dropout=0.0, target_modules=list(PROJECTIONS)
    )
    adapted = inject_adapter_in_model(config, model)
    trained = load_file(str(file)) if file else {}
    for name, parameter in adapted.named_parameters():
        if "lora_" in name:
            parameter.data = parameter.data.float()
            if trained:
                parameter.data = trained[name.replace(".default", "")].to(model.device)
    return adapted


def save_adapter(model: Any, file: Path) -> None:
    """Write the adapter's matrices, in peft's names."""
    file.parent.mkdir(parents=True, exist_ok=True)
    state = get_peft_model_state_dict(model)
    save_file({name: tensor.cpu().contiguous() for name, tensor in state.items()}, str(file))
