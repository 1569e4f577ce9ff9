// Q25: 한 걸음에 손실은 어떻게 되는가. 값은 이미 쓰인 글로 들어온다.

import type { Catalog } from '../../catalog.ts';
import { withParticle } from '../../particles.ts';

export const lossAfterStep: Catalog['questions']['loss-after-step'] = {
  title: '한 걸음 뒤의 손실',
  falls: (by) => `약 ${by}만큼 줄어요`,
  rises: (by) => `약 ${by}만큼 커져요`,
  small: {
    prompt: (v) =>
      `가중치가 넷인 네트워크의 손실은 L = ${v.loss}, 기울기는 ∂L/∂W = ${withParticle(v.gradient, '이에요/예요')}.\n네 가중치가 모두 η = ${withParticle(v.rate, '으로/로')} 경사 하강을 작게 한 걸음 해요.\n\n손실은 어떻게 될까요?`,
    point: (v) =>
      `걸음이 작으면 손실은 −η·Σg² = −${v.rate} · ${v.squares} = ${v.line}만큼 변해요. 다시 계산해 보면 ${v.loss}에서 ${withParticle(v.after, '으로/로')} 가요.`,
    uphill: (v) =>
      `크기는 맞아요. 걸음은 기울기와 반대로 가니 손실은 커지지 않고 줄어요. 변화는 ${withParticle(v.line, '이에요/예요')}.`,
    notSquared: (v) =>
      `기울기의 길이를 한 번만 곱한 값이에요. 걸음의 길이가 η·g이고, 그 걸음을 따라 손실이 g의 비율로 줄어드니 두 번 곱해져요. 그래서 Σg² = ${withParticle(v.squares, '이에요/예요')}.`,
    rateForgotten: (v) =>
      `학습률을 빠뜨린 Σg² = ${withParticle(v.squares, '이에요/예요')}. 걸음은 거기에 η = ${withParticle(v.rate, '을/를')} 곱한 만큼이에요.`,
    oneWeight: (v) =>
      `첫 가중치만 셌어요. 가중치 넷이 모두 움직이고 저마다 줄인 만큼이 더해져요. 그래서 Σg² = ${withParticle(v.squares, '이에요/예요')}.`,
    way: '가중치마다 −η·g만큼 움직이고, 손실은 가중치가 1 움직일 때 g만큼 변해요. 그래서 가중치마다 −η·g²씩 보태고, 이것을 모두 더해요. 그 자리의 기울기로 그은 직선을 따라 어림한 값이라 걸음이 작을 때만 맞아요.',
  },
  large: {
    prompt: (v) =>
      `선형 유닛 하나예요. z = w·x, L = ½(z − t)². 지금 w = ${v.w}, x = ${v.x}, t = ${withParticle(v.t, '이라/라')}서 L = ${v.loss}, ∂L/∂w = ${withParticle(v.g, '이에요/예요')}.\nη = ${withParticle(v.rate, '으로/로')} 경사 하강을 한 걸음 하는데, 여기서는 작은 걸음이 아니에요.\n\n손실은 어떻게 될까요?`,
    tooFar: (v) =>
      `한 걸음에 w = ${v.newW}, z = ${v.newZ}까지 가서 t = ${withParticle(v.t, '을/를')} 지나치고 전보다 더 멀어졌어요. L은 ${v.loss}에서 ${withParticle(v.after, '으로/로')} 가요.`,
    lessThanLine: (v) =>
      `한 걸음에 w = ${v.newW}, z = ${v.newZ}까지 가요. L은 ${v.loss}에서 ${withParticle(v.after, '으로/로')} 가고, 직선으로 어림한 ${v.line}만큼 변하지는 않아요.`,
    line: (v) =>
      `그건 −η·g² = ${withParticle(v.line, '으로/로')}, 걸음이 작을 때만 맞는 값이에요. L은 위로 휘어 있어서 η = ${v.rate}인 걸음은 직선을 벗어나요. 다시 계산하면 L = ${withParticle(v.after, '이에요/예요')}.`,
    uphill: (v) =>
      `w + η·g로 간 값이에요. 경사 하강은 기울기와 반대로 가니 w = ${withParticle(v.newW, '이고/고')}, 거기서 L = ${withParticle(v.after, '이에요/예요')}.`,
    rateForgotten: (v) =>
      `η = 1로 걸은 값이에요. η = ${withParticle(v.rate, '이라/라')}서 w = ${v.newW}까지 가고, 거기서 L = ${withParticle(v.after, '이에요/예요')}.`,
    notSquared: (v) =>
      `그건 w가 움직인 길이 η·|g|이고, L이 변한 만큼이 아니에요. w = ${v.newW}에서 손실은 ${withParticle(v.after, '이에요/예요')}.`,
    way: (v) =>
      `z = ${v.z}에서 기울기는 (z − t)·x = ${withParticle(v.g, '이에요/예요')}. 한 걸음에 w는 ${withParticle(v.newW, '이/가')} 되고 z는 ${withParticle(v.newZ, '이/가')} 돼요. 그래서 L = ½(z − t)²은 ${v.loss}에서 ${withParticle(v.after, '으로/로')} 바뀌어요. 기울기만 보면 ${v.line}만큼 변할 것 같지만, 기울기는 지금 선 자리만 알려 줘요.`,
  },
  any: {
    prompt: (v) =>
      `${v.net} 네트워크의 손실은 L = ${v.loss}, 가중치 ${v.count}개의 기울기는 이래요.\n${v.gradients.join('\n')}\n가중치가 모두 η = ${withParticle(v.rate, '으로/로')} 경사 하강을 작게 한 걸음 해요.\n\n손실은 어떻게 될까요?`,
    oneWeight: (v) =>
      `첫 가중치만 셌어요. 가중치 ${v.count}개가 모두 움직이고 저마다 줄인 만큼이 더해져요. 그래서 Σg² = ${withParticle(v.squares, '이에요/예요')}.`,
  },
};
